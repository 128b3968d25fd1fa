using System.Runtime.CompilerServices;
using Xunit;

namespace Minigrad.Tests;

public class ParameterSetTests
{
    private static readonly ParameterDescription[] s_descriptions =
    [
        new("Stem.Conv.weight", [2, 3], new Initializer.Uniform(0.5f)),
        new("Stem.Norm.bias", [4], new Initializer.Normal(2)),
        new("Head.scale", [], new Initializer.Constant(3)),
    ];

    [Fact]
    public void Layout_OfSeveralParameters_StartsEachOnACacheLine()
    {
        ParameterSet set = new(s_descriptions, seed: 0);
        set.EnsureGradients();

        Assert.Equal([0, 16, 32], set.Select(parameter => parameter.Offset));
        Assert.Equal([6, 4, 1], set.Select(parameter => parameter.Length));
        Assert.Equal(48, set.Values.Length);
        Assert.Equal(11, set.ElementCount);
        Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref set.Values[0]) % 64);
        Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref set[1].Gradients[0]) % 64);
        Assert.Equal(new float[10], set.Values[6..16].ToArray());
        Assert.Equal(3, set["Head.scale"].Values[0]);
    }

    [Fact]
    public void Checksum_OfGivenValues_IsTheHashOfValuesWithoutPadding()
    {
        ParameterSet set = new([new("a", [2], new Initializer.Constant(0)), new("b", [3], new Initializer.Constant(0))], seed: 0);
        new float[] { 1, 2 }.CopyTo(set[0].Values);
        new float[] { 3, 4, 5 }.CopyTo(set[1].Values);

        // sha256 of struct.pack('<5f', 1, 2, 3, 4, 5) in Python.
        Assert.Equal("0f0fcd7ac25b46f0b354529ced3e25ccbecce8a2303030a929c224c8a60a3a2e", set.Checksum);
    }

    [Fact]
    public void Seed_EqualOrNot_DecidesTheChecksum()
    {
        string checksum = new ParameterSet(s_descriptions, seed: 3).Checksum;

        Assert.Equal(checksum, new ParameterSet(s_descriptions, seed: 3).Checksum);
        Assert.NotEqual(checksum, new ParameterSet(s_descriptions, seed: 4).Checksum);
    }

    [Fact]
    public void Item_UnknownName_ListsTheNearest() => Assert.Equal(
        "There is no parameter 'stem.conv.bias'; there are 'Stem.Norm.bias', 'Stem.Conv.weight', 'Head.scale'.",
        Assert.Throws<MinigradException>(() => new ParameterSet(s_descriptions, seed: 0)["stem.conv.bias"]).Message);

    [Fact]
    public void Gradients_BeforeTraining_SayHowToGetThem()
    {
        ParameterSet set = new(s_descriptions, seed: 0);

        Assert.False(set.HasGradients);
        Assert.StartsWith("The parameters have no gradients yet", Assert.Throws<MinigradException>(() => set[0].Gradients.Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ZeroGradients_AfterWriting_ClearsAll()
    {
        ParameterSet set = new(s_descriptions, seed: 0);
        set.ZeroGradients();
        set.EnsureGradients();
        set[1].Gradients.Fill(2);
        set.EnsureGradients();
        Assert.Equal(8, set.Gradients.ToArray().Sum());

        set.ZeroGradients();

        Assert.Equal(new float[48], set.Gradients.ToArray());
    }

    [Fact]
    public void Constructor_NameTwice_Refuses() => Assert.Equal(
        "Two parameters are named 'a'; names must differ.",
        Assert.Throws<MinigradException>(() => new ParameterSet([new("a", [1], new Initializer.Constant(0)), new("a", [1], new Initializer.Constant(0))], 0)).Message);

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(65536, 65536)]
    public void Constructor_ImpossibleShape_NamesTheParameter(int rows, int columns)
    {
        MinigradException error = Assert.Throws<MinigradException>(() => new ParameterSet([new("w", [rows, columns], new Initializer.Constant(0))], 0));

        Assert.StartsWith($"Parameter 'w' has shape [{rows}, {columns}]; sizes must not be negative", error.Message, StringComparison.Ordinal);
    }
}
