using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Minigrad.Testing;

/// <summary>
/// The source that Minigrad.Dsl generated for a class, as it was compiled. The compiler puts every generated file into the debug information of its assembly (portable PDB, beside the assembly or
/// in it), so nothing needs to be set in the project that has the model.
/// </summary>
public static class GeneratedSource
{
    internal const string NeedsFiles = "Reads the assembly's file and its debug information.";

    private const string Generator = "Minigrad.Dsl.Generators";

    // The kind of the debug information that holds a document's text, from the format's specification.
    private static readonly Guid s_embeddedSource = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");

    /// <summary>The source generated for a class.</summary>
    /// <typeparam name="T">A model, block, optimizer or class of einsum methods.</typeparam>
    /// <returns>The text of the file; of several files, as classes with einsum methods have, one after the other in the order of their names.</returns>
    /// <exception cref="InvalidOperationException">There is no debug information, or nothing was generated for the class.</exception>
    [RequiresAssemblyFiles(NeedsFiles)]
    public static string Of<T>() => Of(typeof(T));

    /// <summary>The source generated for a class.</summary>
    /// <param name="type">A model, block, optimizer or class of einsum methods; static classes too.</param>
    /// <returns>The text of the file; of several files, as classes with einsum methods have, one after the other in the order of their names.</returns>
    /// <exception cref="InvalidOperationException">There is no debug information, or nothing was generated for the class.</exception>
    [RequiresAssemblyFiles(NeedsFiles)]
    public static string Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        string path = type.Assembly.Location;
        if (path.Length == 0)
        {
            throw new InvalidOperationException($"The assembly of {type} has no file, so there is no debug information to read its generated source from.");
        }

        using PEReader assembly = new(File.OpenRead(path));
        if (!assembly.TryOpenAssociatedPortablePdb(path, name => File.Exists(name) ? File.OpenRead(name) : null, out MetadataReaderProvider? symbols, out _))
        {
            throw new InvalidOperationException($"There is no portable debug information for {path}: build it with DebugType 'portable' or 'embedded', and keep the .pdb beside it.");
        }

        using (symbols)
        {
            MetadataReader reader = symbols!.GetMetadataReader();
            string[] texts =
            [
                .. Documents(assembly.GetMetadataReader(), reader, type)
                    .Select(handle => (Name: reader.GetString(reader.GetDocument(handle).Name), Text: Text(reader, handle)))
                    .Where(document => document.Text is not null && document.Name.Contains(Generator, StringComparison.Ordinal))
                    .OrderBy(document => document.Name, StringComparer.Ordinal)
                    .Select(document => document.Text!),
            ];
            return texts.Length > 0
                ? string.Join("\n", texts)
                : throw new InvalidOperationException($"Minigrad.Dsl generated nothing for {type}: give the class with the attributes.");
        }
    }

    private static IEnumerable<DocumentHandle> Documents(MetadataReader assembly, MetadataReader symbols, Type type) =>
        assembly.GetTypeDefinition((TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken)).GetMethods()
            .SelectMany(method => Documents(symbols.GetMethodDebugInformation(method)))
            .Where(handle => !handle.IsNil)
            .Distinct();

    // A method whose parts stand in several files, such as a constructor, names them at its parts.
    private static IEnumerable<DocumentHandle> Documents(MethodDebugInformation method) =>
        method.Document.IsNil && !method.SequencePointsBlob.IsNil ? method.GetSequencePoints().Select(point => point.Document) : [method.Document];

    private static string? Text(MetadataReader symbols, DocumentHandle document)
    {
        foreach (CustomDebugInformation information in symbols.GetCustomDebugInformation(document).Select(symbols.GetCustomDebugInformation))
        {
            if (symbols.GetGuid(information.Kind) == s_embeddedSource)
            {
                byte[] blob = symbols.GetBlobBytes(information.Value);

                // The length of the text if it is compressed, or 0; then the text.
                using MemoryStream content = new(blob, sizeof(int), blob.Length - sizeof(int));
                using Stream plain = BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress);
                using StreamReader text = new(plain, Encoding.UTF8);
                return text.ReadToEnd();
            }
        }

        return null;
    }
}
