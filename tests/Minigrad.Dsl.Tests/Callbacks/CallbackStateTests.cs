using Xunit;

namespace Minigrad.Tests;

public class CallbackStateTests
{
    [Fact]
    public void Values_OfEachKind_AreReadAsWritten()
    {
        CallbackState state = new();
        float[] array = [1, 2];
        state.Set("long", long.MinValue);
        state.Set("double", double.NaN);
        state.Set("string", "text");
        state.Set("array", array);
        array[0] = 9;

        Assert.Equal((long.MinValue, double.NaN, "text"), (state.GetLong("long"), state.GetDouble("double"), state.GetString("string")));
        Assert.Equal([1f, 2], state.GetArray("array").ToArray());
        Assert.Equal(["long", "double", "string", "array"], state.Names);
        Assert.Equal(["long"], state.Longs.Select(pair => pair.Key));
        Assert.Equal(["double"], state.Doubles.Select(pair => pair.Key));
        Assert.Equal([new("string", "text")], state.Strings);
        Assert.Equal(["array"], state.Arrays.Select(pair => pair.Key));
        Assert.True(state.Contains("long") && !state.Contains("other"));
    }

    [Fact]
    public void Values_MissingOrOfAnotherKindOrTwice_AreRefused()
    {
        CallbackState state = new();
        state.Set("count", 1L);

        Assert.Equal("The state has no 'coutn'; there are 'count'.", Assert.Throws<MinigradException>(() => state.GetLong("coutn")).Message);
        Assert.Equal("'count' is not a real number in this state: it was saved by something else.", Assert.Throws<MinigradException>(() => state.GetDouble("count")).Message);
        Assert.Equal("The state has 'count' already; a name can be written once.", Assert.Throws<MinigradException>(() => state.Set("count", 2.0)).Message);
    }

    [Fact]
    public void Part_OfWhatWasIncluded_IsTheSame()
    {
        CallbackState inner = new(), outer = new();
        inner.Set("a", 1L);
        inner.Set("b", "x");
        outer.Include("p.", inner);

        Assert.Equal(["p.a", "p.b"], outer.Names);
        Assert.Equal((1L, "x"), (outer.Part("p.").GetLong("a"), outer.Part("p.").GetString("b")));
    }
}
