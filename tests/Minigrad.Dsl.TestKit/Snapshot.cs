using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DiffEngine;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.TestKit;

/// <summary>
/// Compares a text with the accepted one in a file beside the test, in Verify's convention:
/// <c>Class.Method#Hint.verified.cs</c> is accepted and in git, <c>….received.cs</c> is what a failed test saw.
/// </summary>
/// <remarks>Verify itself can take this file's place: names, placeholders and line ends are its own.</remarks>
public static partial class Snapshot
{
    /// <summary>Fails unless <paramref name="text"/> is the accepted text.</summary>
    /// <param name="text">What the code under test made. Line ends are compared as LF, and a tool version as <c>{Version}</c>.</param>
    /// <param name="hint">Tells several snapshots of one test apart; may be empty.</param>
    /// <param name="extension">The file's kind without a dot: <c>cs</c> or <c>txt</c>.</param>
    /// <param name="method">The test's name, from the compiler.</param>
    /// <param name="file">The test's file, from the compiler; its name is taken for the class.</param>
    /// <exception cref="XunitException">There is no accepted text yet, or it differs.</exception>
    public static void Verify(
        string text,
        string hint = "",
        string extension = "txt",
        [CallerMemberName] string method = "",
        [CallerFilePath] string file = "")
    {
        string stem = Stem(hint, method, file);
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        string actual = Normalize(text);
        string? expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        OpenDiff(received, verified);
        Assert.Fail(Message(expected, actual, verified, received));
    }

    private static string Stem(string hint, string method, string file)
    {
        string name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        string suffix = hint.Length == 0 ? "" : $"#{string.Join('_', hint.Split(Path.GetInvalidFileNameChars()))}";
        return Path.Combine(Path.GetDirectoryName(file)!, name + suffix);
    }

    private static string Normalize(string text)
    {
        string lines = text.ReplaceLineEndings("\n");
        return GeneratedCodeVersion().Replace(lines, "$1{Version}$2");
    }

    private static void OpenDiff(string received, string verified)
    {
        if (!BuildServerDetector.Detected && Environment.GetEnvironmentVariable("CI") is null)
        {
            DiffRunner.Launch(received, verified);
        }
    }

    private static string Message(string? expected, string actual, string verified, string received)
    {
        string accept = $"""
            It is in {received}
            To accept it: mv '{received}' '{verified}'
            """;
        if (expected is null)
        {
            return $"There is no accepted text in {verified}\n{accept}\n\n{actual}";
        }

        string[] was = expected.Split('\n');
        string[] now = actual.Split('\n');
        int line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The text differs from the accepted one, first in line {line + 1}:
              accepted: {(line < was.Length ? was[line] : "(end of text)")}
              received: {(line < now.Length ? now[line] : "(end of text)")}
            The accepted text is in {verified}
            {accept}
            """;
    }

    [GeneratedRegex("""(GeneratedCode(?:Attribute)?\("[^"]*", ")[^"]*("\))""")]
    private static partial Regex GeneratedCodeVersion();
}
