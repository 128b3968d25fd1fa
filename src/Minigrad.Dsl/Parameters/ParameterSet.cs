using System.Collections;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Minigrad;

/// <summary>
/// A model's parameters (or its buffers): one flat, pinned, 64-byte aligned array of values and, once training starts, one of gradients in the
/// same layout. Each parameter starts on a cache line; the padding between them is zero and stays zero, so that an optimizer runs over the whole
/// array in one loop.
/// </summary>
public sealed class ParameterSet : IReadOnlyList<Parameter>
{
    private readonly Parameter[] _parameters;
    private readonly Dictionary<string, Parameter> _byName;
    private readonly AlignedBuffer _values;
    private AlignedBuffer? _gradients;

    /// <summary>Lays the parameters out in order and initialises them.</summary>
    /// <param name="descriptions">The parameters in source order, which is also their order in memory.</param>
    /// <param name="seed">The seed; equal seeds give bit-identical values.</param>
    /// <exception cref="MinigradException">A name occurs twice, a size is negative, or the parameters exceed one array.</exception>
    public ParameterSet(IReadOnlyList<ParameterDescription> descriptions, int seed)
    {
        ArgumentNullException.ThrowIfNull(descriptions);
        Seed = seed;
        _parameters = new Parameter[descriptions.Count];
        _byName = new(descriptions.Count, StringComparer.Ordinal);
        long offset = 0;
        for (int i = 0; i < _parameters.Length; i++)
        {
            long length = CheckedLength(descriptions[i], offset);
            _parameters[i] = new(this, descriptions[i], i, (int)offset, (int)length);
            if (!_byName.TryAdd(_parameters[i].Name, _parameters[i]))
            {
                throw new MinigradException($"Two parameters are named '{_parameters[i].Name}'; names must differ.");
            }

            offset += AlignedBuffer.RoundUp(length);
            ElementCount += length;
        }

        _values = new((int)offset);
        for (int i = 0; i < _parameters.Length; i++)
        {
            _parameters[i].Initialize(descriptions[i].Initializer, seed);
        }
    }

    /// <summary>The number of parameters (tensors, not elements).</summary>
    public int Count => _parameters.Length;

    /// <summary>The seed that the values started from.</summary>
    public int Seed { get; }

    /// <summary>The number of elements, without the padding.</summary>
    public long ElementCount { get; }

    /// <summary>All values with the padding between parameters, which must stay zero.</summary>
    public Span<float> Values => _values.Span;

    /// <summary>The same as <see cref="Values"/>, for those who must keep it.</summary>
    internal ReadOnlyMemory<float> Memory => _values.Memory;

    /// <summary>Whether there are gradients: after the first training step, or after <see cref="EnsureGradients"/>.</summary>
    public bool HasGradients => _gradients is not null;

    /// <summary>All gradients, in the layout of <see cref="Values"/>.</summary>
    /// <exception cref="MinigradException">There are none yet.</exception>
    public Span<float> Gradients => (_gradients ?? throw NoGradients()).Span;

    /// <summary>
    /// SHA-256 over the parameters' values in order (IEEE 754, without names, shapes and padding) as 64 lower-case hexadecimal digits: equal for
    /// bit-identical models.
    /// </summary>
    public string Checksum
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (Parameter parameter in _parameters)
            {
                hash.AppendData(MemoryMarshal.AsBytes(parameter.Values));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>The parameter at an index, in source order.</summary>
    /// <param name="index">The index.</param>
    /// <returns>The parameter.</returns>
    public Parameter this[int index] => _parameters[index];

    /// <summary>The parameter of a name.</summary>
    /// <param name="name">The dotted name: <c>Stem.Conv.weight</c>.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="MinigradException">There is no such parameter; the message lists the nearest names.</exception>
    public Parameter this[string name] => _byName.TryGetValue(name, out Parameter? parameter)
        ? parameter
        : throw new MinigradException($"There is no parameter '{name}'; {NearestNames.Describe(name, _byName.Keys)}.");

    /// <summary>Makes the gradients, all zero, unless there are any.</summary>
    public void EnsureGradients()
    {
        if (_gradients is null)
        {
            Interlocked.CompareExchange(ref _gradients, new(_values.Length), null);
        }
    }

    /// <summary>Sets all gradients to zero; does nothing while there are none.</summary>
    public void ZeroGradients() => _gradients?.Span.Clear();

    /// <summary>The parameters in source order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<Parameter> GetEnumerator() => ((IEnumerable<Parameter>)_parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<Parameter> AsSpan() => _parameters;

    private static MinigradException NoGradients() =>
        new("The parameters have no gradients yet: run Forward and Backward first, or call EnsureGradients for zeros.");

    private static long CheckedLength(ParameterDescription description, long offset)
    {
        long length = 1;
        foreach (int size in description.Shape)
        {
            length = size < 0 || (size > 0 && length > AlignedBuffer.MaximumLength / size) ? -1 : length * size;
            if (length < 0)
            {
                break;
            }
        }

        if (length < 0 || offset + AlignedBuffer.RoundUp(length) > AlignedBuffer.MaximumLength)
        {
            throw new MinigradException(
                $"Parameter '{description.Name}' has shape [{string.Join(", ", description.Shape)}]; sizes must not be negative, "
                + $"and all parameters of a model together must not exceed {AlignedBuffer.MaximumLength} elements.");
        }

        return length;
    }
}
