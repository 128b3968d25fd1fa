namespace Minigrad.Generators;

/// <summary>A file to add: equal where its text is, so that an unchanged file is not compiled again.</summary>
/// <param name="HintName">The file's name, unique in the compilation.</param>
/// <param name="Text">The text, with LF line ends.</param>
public sealed record GeneratedFile(string HintName, string Text);
