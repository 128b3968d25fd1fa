using System.Reflection;

namespace Minigrad.TestKit;

/// <summary>The sources of networks as people build them, a file for each class: what the generated code and the speed of the tools are judged by.</summary>
public static class NetworkSources
{
    /// <summary>The convolutional network of the Digits sample.</summary>
    public static string[] Digits { get; } = [Read("Digits/DigitCnn"), Read("Digits/ConvBlock")];

    /// <summary>A residual network of eighteen layers for images of 224 pixels.</summary>
    public static string[] ResNet18 { get; } = [Read("Networks/ResNet18"), Read("Networks/ResidualBlock"), Read("Networks/DownBlock")];

    /// <summary>A decoder of twelve transformer blocks with the sizes of the smallest GPT-2.</summary>
    public static string[] Transformer { get; } = TransformerOf(blocks: 12);

    /// <summary>The same decoder with another number of blocks.</summary>
    /// <param name="blocks">How many, from 1 to 1000.</param>
    /// <returns>The sources, that of the model first.</returns>
    public static string[] TransformerOf(int blocks) =>
    [
        Read("Networks/Transformer").Replace("Times = 12", $"Times = {blocks}", StringComparison.Ordinal),
        Read("Networks/TransformerBlock"),
        Read("Networks/SelfAttention"),
    ];

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
