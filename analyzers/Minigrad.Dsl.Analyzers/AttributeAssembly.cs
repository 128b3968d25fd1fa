using Microsoft.CodeAnalysis;

namespace Minigrad.Analyzers;

/// <summary>Tells whether a compilation can use the DSL at all.</summary>
internal static class AttributeAssembly
{
    public static bool IsReferenced(Compilation compilation) => !compilation.GetTypesByMetadataName(typeof(ModelAttribute).FullName).IsEmpty;
}
