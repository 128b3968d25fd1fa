namespace Minigrad.Tests;

/// <summary>Descriptions of models with one input and one loss, for what only reads a description.</summary>
internal static class ToyDescription
{
    public static ModelDescription Of(string name, string input, string target) =>
        new(name, [new("Input", input)], [new("Head", target)], ["batch"], [new("Head", TargetKind.Values, target)], []);

    public static ModelDescription OfClasses(string name, string input) =>
        new(name, [new("Input", input)], [new("Head", "batch 2")], ["batch"], [new("Head", TargetKind.Labels, "batch")], []);
}
