using CsCheck;

namespace Minigrad.Compiler.Tests;

/// <summary>Random texts: of letters that a grammar knows, and of any.</summary>
public static class RandomTexts
{
    /// <summary>Texts mostly made of the given characters.</summary>
    public static Gen<string> Of(string characters) =>
        Gen.Frequency((9, Gen.Char[characters]), (1, Gen.Char)).Array[0, 24].Select(letters => new string(letters));
}
