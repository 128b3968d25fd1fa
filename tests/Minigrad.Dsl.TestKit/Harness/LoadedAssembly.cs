using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace Minigrad.TestKit;

/// <summary>A compiled assembly in a context of its own, which <see cref="Dispose"/> unloads.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context;

    internal LoadedAssembly(string name, ImmutableArray<byte> image, ImmutableArray<ImmutableArray<byte>> references)
    {
        context = new AssemblyLoadContext(name, isCollectible: true);
        foreach (ImmutableArray<byte> reference in references)
        {
            Load(reference);
        }

        Assembly = Load(image);
    }

    /// <summary>The assembly that the sources made.</summary>
    public Assembly Assembly { get; }

    /// <summary>Creates an object of a type in the assembly.</summary>
    /// <typeparam name="T">A type that the test knows: a base class, an interface such as a model's, or <see cref="object"/>.</typeparam>
    /// <param name="type">The type's name with its namespace.</param>
    /// <param name="arguments">The arguments of a public constructor; optional parameters may be left out.</param>
    /// <returns>The new object.</returns>
    public T Create<T>(string type, params object[] arguments)
    {
        const BindingFlags Flags = BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.OptionalParamBinding;
        Type found = Assembly.GetType(type, throwOnError: true)!;
        return (T)Activator.CreateInstance(found, Flags, binder: null, arguments, culture: null)!;
    }

    /// <summary>A delegate for a static method of a type in the assembly, which can take spans as reflection cannot.</summary>
    /// <typeparam name="TDelegate">A delegate type with the method's signature.</typeparam>
    /// <param name="type">The type's name with its namespace.</param>
    /// <param name="method">The method's name, public or not.</param>
    /// <returns>The delegate.</returns>
    public TDelegate Method<TDelegate>(string type, string method) where TDelegate : Delegate
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo? found = Assembly.GetType(type, throwOnError: true)!.GetMethod(method, Flags, parameters);
        return (found ?? throw new MissingMethodException(type, method)).CreateDelegate<TDelegate>();
    }

    /// <summary>Unloads the assembly once nothing of it is in use.</summary>
    public void Dispose() => context.Unload();

    private Assembly Load(ImmutableArray<byte> image) => context.LoadFromStream(new MemoryStream([.. image]));
}
