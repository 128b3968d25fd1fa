using System.Text;
using System.Text.RegularExpressions;
using DiffEngine;

namespace Minigrad.Testing;

/// <summary>An accepted text in a file beside the test, in Verify's convention.</summary>
/// <remarks>Verify itself can take this file's place: names, placeholders and line ends are its own.</remarks>
internal sealed partial class SnapshotFile
{
    private readonly string _verified;
    private readonly string _received;

    public SnapshotFile(string hint, string extension, string method, string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException(
                $"The compiler names the test's file '{file}', and its folder is not there: a build server maps source paths. Set DeterministicSourcePaths to false in the test project.");
        }

        string suffix = hint.Length == 0 ? "" : $"#{string.Join('_', hint.Split(Path.GetInvalidFileNameChars()))}";
        string stem = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{method}{suffix}");
        _verified = $"{stem}.verified.{extension}";
        _received = $"{stem}.received.{extension}";
    }

    /// <summary>Throws unless a text is the accepted one.</summary>
    public void Verify(string text)
    {
        string actual = Normalize(text);
        string? expected = File.Exists(_verified) ? Normalize(File.ReadAllText(_verified)) : null;
        if (actual == expected)
        {
            File.Delete(_received);
            return;
        }

        File.WriteAllText(_received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (!BuildServerDetector.Detected && Environment.GetEnvironmentVariable("CI") is null)
        {
            DiffRunner.Launch(_received, _verified);
        }

        throw new ExpectationException(Message(expected, actual));
    }

    private static string Normalize(string text) => GeneratedCodeVersion().Replace(text.ReplaceLineEndings("\n"), "$1{Version}$2");

    private string Message(string? expected, string actual)
    {
        string accept = $"""
            It is in {_received}
            To accept it: mv '{_received}' '{_verified}'
            """;
        if (expected is null)
        {
            return $"There is no accepted text in {_verified}\n{accept}\n\n{actual}";
        }

        string[] was = expected.Split('\n');
        string[] now = actual.Split('\n');
        int line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The text differs from the accepted one, first in line {line + 1}:
              accepted: {(line < was.Length ? was[line] : "(end of text)")}
              received: {(line < now.Length ? now[line] : "(end of text)")}
            The accepted text is in {_verified}
            {accept}
            """;
    }

    [GeneratedRegex("""(GeneratedCode(?:Attribute)?\("[^"]*", ")[^"]*("\))""")]
    private static partial Regex GeneratedCodeVersion();
}
