using System.Buffers;
using System.Text;

namespace Minigrad;

/// <summary>
/// Adds a line to a text file after each epoch, in UTF-8, and flushes it to disk. Another fit with the same callback adds to the file. A fit that goes on from a
/// checkpoint first drops what was written after it, so that each epoch has one line. Nothing else should write to the file meanwhile.
/// </summary>
public abstract class EpochLogger : Callback
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly bool _append;
    private long? _length;
    private long _epochs;

    private protected EpochLogger(string path, bool append)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        _append = append;
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using FileStream file = new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        long keep = _length ?? (_append ? file.Length : 0);
        if (file.Length < keep)
        {
            throw new MinigradException(
                $"'{Path}' has {file.Length} bytes, but this log had {keep} already: it is another file, or was cut. Restore it, or log to another file.");
        }

        WriteHeader(file, keep, state);
        _epochs++;
        _line.ResetWrittenCount();
        WriteRow(_line, _epochs, state);
        file.Write(_line.WrittenSpan);
        file.SetLength(file.Position);
        file.Flush(flushToDisk: true);
        _length = file.Position;
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("epochs", _epochs);
        state.Set("length", _length ?? -1);
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state)
    {
        _epochs = state.GetLong("epochs");
        _length = state.GetLong("length") is >= 0 and long length ? length : null;
    }

    /// <summary>Writes the line above all others, or nothing.</summary>
    private protected virtual void WriteHeader(IBufferWriter<byte> line, TrainingState state)
    {
    }

    /// <summary>Writes an epoch's line with its end.</summary>
    private protected abstract void WriteRow(IBufferWriter<byte> line, long epoch, TrainingState state);

    /// <summary>Writes the header into a new file, or checks that of an old one; then the file is where the next line belongs.</summary>
    private void WriteHeader(FileStream file, long keep, TrainingState state)
    {
        _line.ResetWrittenCount();
        WriteHeader(_line, state);
        if (keep == 0)
        {
            file.Write(_line.WrittenSpan);
            return;
        }

        byte[] found = new byte[Math.Min(_line.WrittenCount, keep)];
        file.ReadExactly(found);
        if (!_line.WrittenSpan.SequenceEqual(found))
        {
            throw new MinigradException(
                $"'{Path}' begins with '{Encoding.UTF8.GetString(found).TrimEnd()}', but this fit writes the columns '{Encoding.UTF8.GetString(_line.WrittenSpan).TrimEnd()}': "
                + "log to another file.");
        }

        file.Position = keep;
    }
}
