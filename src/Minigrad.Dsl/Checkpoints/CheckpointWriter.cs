namespace Minigrad;

/// <summary>
/// Writes checkpoints beside the training, which waits only while its values are copied, and for a write before this one that is not done yet. The copies' memory is used again.
/// </summary>
internal sealed class CheckpointWriter
{
    private readonly Dictionary<string, float[]> _memory = new(StringComparer.Ordinal);
    private Task _write = Task.CompletedTask;

    /// <summary>Copies a fit and begins to write it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="state">The fit, between two batches or two epochs.</param>
    /// <param name="written">What to do when the file is there.</param>
    /// <exception cref="IOException">The write before this one failed.</exception>
    public void Begin(string path, TrainingState state, Action written)
    {
        Wait();
        CallbackState values = FitSnapshot.State(state);
        SafeTensor[] tensors = [.. FitSnapshot.Tensors(state).Select(Copy)];
        _write = Task.Run(() =>
        {
            CheckpointFile.Write(path, tensors, values);
            written();
        });
    }

    /// <summary>Waits until all is written, and gives the memory back.</summary>
    /// <exception cref="IOException">The last write failed.</exception>
    public void End()
    {
        _memory.Clear();
        Wait();
    }

    private void Wait()
    {
        Task write = _write;
        _write = Task.CompletedTask;
        write.GetAwaiter().GetResult();
    }

    private SafeTensor Copy(SafeTensor tensor)
    {
        if (!_memory.TryGetValue(tensor.Name, out float[]? values) || values.Length != tensor.Length)
        {
            _memory[tensor.Name] = values = GC.AllocateUninitializedArray<float>(tensor.Length);
        }

        tensor.CopyTo(values);
        return new(tensor.Name, [.. tensor.Shape], values);
    }
}
