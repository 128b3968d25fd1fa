namespace Minigrad;

/// <summary>Reads one item of a data set.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="item">The item, such as a path.</param>
/// <param name="destination">Where the sample goes, row-major.</param>
public delegate void SampleReader<in T>(T item, Span<byte> destination);
