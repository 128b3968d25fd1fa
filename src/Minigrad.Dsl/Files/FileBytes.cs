namespace Minigrad;

/// <summary>Takes some bytes of a file.</summary>
internal delegate void FileBytes(ReadOnlySpan<byte> bytes);
