using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Minigrad.TestKit;

/// <summary>Searches everything that an object refers to, through fields and array elements, for objects of forbidden types.</summary>
/// <param name="forbidden">The types that must not be found, base types included.</param>
public sealed class ObjectGraph(params Type[] forbidden)
{
    private readonly HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a generator must not keep between edits.</summary>
    public static Type[] CompilerObjects { get; } =
    [
        typeof(Compilation), typeof(SemanticModel), typeof(ISymbol), typeof(AttributeData), typeof(IOperation),
        typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
    ];

    /// <summary>Searches from one object; what an earlier search of this instance has seen is skipped.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="path">What to call it in the answer.</param>
    /// <returns>The path to the first forbidden object and its type, or null if there is none.</returns>
    public string? Find(object? root, string path)
    {
        // An explicit stack: a graph may be deeper than the thread's stack.
        var pending = new Stack<(object Value, string Path)>();
        Push(pending, root, path);
        while (pending.TryPop(out (object Value, string Path) item))
        {
            Type type = item.Value.GetType();
            if (forbidden.Any(bad => bad.IsAssignableFrom(type)))
            {
                return $"{item.Path} is a {type}";
            }

            if (item.Value is Array array)
            {
                PushElements(pending, array, item.Path);
                continue;
            }

            foreach (FieldInfo field in Fields(type))
            {
                Push(pending, field.GetValue(item.Value), $"{item.Path}.{Name(field)}");
            }
        }

        return null;
    }

    private void PushElements(Stack<(object Value, string Path)> pending, Array array, string path)
    {
        if (IsLeaf(array.GetType().GetElementType()!))
        {
            return;
        }

        int i = 0;
        foreach (object? element in array)
        {
            Push(pending, element, $"{path}[{i++}]");
        }
    }

    private void Push(Stack<(object Value, string Path)> pending, object? value, string path)
    {
        if (value is not null && !IsLeaf(value.GetType()) && (value.GetType().IsValueType || visited.Add(value)))
        {
            pending.Push((value, path));
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(decimal)
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(Declared))
            {
                yield return field;
            }
        }
    }

    // The compiler's name of an automatic property's field, <Name>k__BackingField, says less than the property's.
    private static string Name(FieldInfo field) => field.Name is ['<', .. var rest] ? rest[..rest.IndexOf('>')] : field.Name;
}
