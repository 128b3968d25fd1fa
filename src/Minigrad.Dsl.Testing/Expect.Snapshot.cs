using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Minigrad.Testing;

/// <content>Texts and generated source as they were accepted.</content>
public static partial class Expect
{
    /// <summary>
    /// Fails unless a text is the accepted one in a file beside the test, in Verify's convention: <c>Class.Method#Hint.verified.cs</c> is accepted and belongs in version control,
    /// <c>….received.cs</c> is what a failed test saw, and is deleted when it passes. Where a diff tool is found, and no build server, a failure opens it.
    /// </summary>
    /// <param name="text">What the code under test made. Line ends are compared as LF, and a tool version of a <c>GeneratedCode</c> attribute as <c>{Version}</c>.</param>
    /// <param name="hint">Tells several snapshots of one test apart; may be empty.</param>
    /// <param name="extension">The file's kind without a dot: <c>cs</c> or <c>txt</c>.</param>
    /// <param name="method">The test's name, from the compiler.</param>
    /// <param name="file">The test's file, from the compiler; its name is taken for the class.</param>
    /// <exception cref="ExpectationException">There is no accepted text yet, or it differs; the message has the first line that does, and the command that accepts it.</exception>
    public static void Snapshot(
        string text,
        string hint = "",
        string extension = "txt",
        [CallerMemberName] string method = "",
        [CallerFilePath] string file = "") =>
        new SnapshotFile(hint, extension, method, file).Verify(text);

    /// <summary>
    /// Fails unless what Minigrad.Dsl generated for a class is the accepted source, so that a test notices when an upgrade changes the code. The source is read from the debug information
    /// (<see cref="GeneratedSource"/>); files are as for <see cref="Snapshot"/>.
    /// </summary>
    /// <typeparam name="T">The model, block or optimizer.</typeparam>
    /// <param name="hint">Tells several snapshots of one test apart; may be empty.</param>
    /// <param name="method">The test's name, from the compiler.</param>
    /// <param name="file">The test's file, from the compiler; its name is taken for the class.</param>
    /// <exception cref="ExpectationException">There is no accepted source yet, or it differs.</exception>
    /// <exception cref="InvalidOperationException">There is no debug information, or nothing was generated for the class.</exception>
    [RequiresAssemblyFiles(GeneratedSource.NeedsFiles)]
    public static void SourceSnapshot<T>(string hint = "", [CallerMemberName] string method = "", [CallerFilePath] string file = "") =>
        new SnapshotFile(hint, "cs", method, file).Verify(GeneratedSource.Of<T>());

    /// <summary>The same for any class, also a static one with einsum methods: <c>Expect.SourceSnapshot(typeof(Ops))</c>.</summary>
    /// <param name="type">The class.</param>
    /// <param name="hint">Tells several snapshots of one test apart; may be empty.</param>
    /// <param name="method">The test's name, from the compiler.</param>
    /// <param name="file">The test's file, from the compiler; its name is taken for the class.</param>
    /// <exception cref="ExpectationException">There is no accepted source yet, or it differs.</exception>
    /// <exception cref="InvalidOperationException">There is no debug information, or nothing was generated for the class.</exception>
    [RequiresAssemblyFiles(GeneratedSource.NeedsFiles)]
    public static void SourceSnapshot(Type type, string hint = "", [CallerMemberName] string method = "", [CallerFilePath] string file = "") =>
        new SnapshotFile(hint, "cs", method, file).Verify(GeneratedSource.Of(type));
}
