using CsCheck;
using Minigrad.Compiler.Definitions;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;
using Spec = Minigrad.TestKit.Specs.Spec;

namespace Minigrad.Compiler.Tests;

/// <summary>The text in which a block travels to other assemblies.</summary>
public sealed class DefinitionTests
{
    private static readonly SpecBuilder Dense = Spec.Block("Dense", "batch in -> batch out").Size("out").Size("scale", 2)
        .Layer("Linear", "Linear", ("Out", "out*scale/scale"), ("Bias", false))
        .Layer("Drop", "Dropout", ("Probability", 0.1))
        .Layer("Sum", "Add").From("Linear", "Drop");

    [Fact]
    public void Write_Block_IsALineForEachFact() => Assert.Equal(
        """
        minigrad 1
        block "Dense" "" "Dense" "batch in -> batch out"
        size "out"
        size "scale" 2
        layer "Linear" "Linear"
        argument "Out" "out*scale/scale"
        argument "Bias" false
        layer "Drop" "Dropout"
        argument "Probability" 0.1r
        layer "Sum" "Add"
        input "Linear" true
        input "Drop" true
        """.ReplaceLineEndings("\n"),
        Definition.Write(Dense.Build()));

    [Theory]
    [ClassData(typeof(Models))]
    public void Read_WhatWasWritten_IsTheSameModel(string name)
    {
        ModelSpec spec = ModelCases.Find(name).Spec.Build();
        string text = Definition.Write(spec);
        ModelSpec read = Definition.Read(text)!;

        Assert.Equal(text, Definition.Write(read));
        CompiledModel expected = ModelBuilder.Build(spec with { Root = spec.Root with { Losses = default } }, new())!;
        CompiledModel actual = ModelBuilder.Build(read, new())!;
        Assert.Equal(expected.Train, actual.Train);
        Assert.Equal(expected.Parameters, actual.Parameters);
    }

    [Fact]
    public void Read_AnyTexts_GivesThemBack() =>
        Gen.String.Array[4].Sample(texts =>
        {
            SpecBuilder block = Spec.Block(texts[0], texts[1]).Size(texts[2], -3).Layer(texts[3], texts[0], (texts[1], texts[2]), ("Numbers", new[] { 0.1, double.MaxValue })).FromTexts(texts[3]);
            string text = Definition.Write(block.Build());
            ModelSpec read = Definition.Read(text)!;
            return Definition.Write(read) == text && read.Root.Layers[0].Arguments[0].Value.Equals(texts[2]) && read.Root.Signature == texts[1];
        });

    [Fact]
    public void Read_AnyPartOfAText_NeverThrows()
    {
        string text = Definition.Write(Dense.Build());
        for (int length = 0; length < text.Length; length++)
        {
            ModelSpec? read = Definition.Read(text[..length]);
            Assert.True(read is null || text.StartsWith(Definition.Write(read), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("minigrad 2\nblock \"B\" \"\" \"B\" \"batch -> batch\"")]
    [InlineData("")]
    [InlineData("minigrad 1")]
    [InlineData("minigrad 1\nlayer \"A\" \"Relu\"")]
    [InlineData("minigrad 1\nblock \"B\" \"\" \"B\" \"batch -> batch\"\nshape 1")]
    [InlineData("minigrad 1\nblock \"B\" \"\" \"B\" \"batch -> batch\"\nsize \"a\" 1.5r")]
    public void Read_AnotherVersionOrADamagedText_GivesNothing(string text) => Assert.Null(Definition.Read(text));
}
