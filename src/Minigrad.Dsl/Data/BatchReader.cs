using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>
/// A batch that a loader reads: a training batch in the workspace, where the model keeps it, an evaluation batch where the data set keeps it until someone writes to it. Nothing is
/// allocated after the first batch.
/// </summary>
internal sealed class BatchReader
{
    // Shuffled samples lie anywhere in memory: the processor is told of them while it still copies others.
    private const int SamplesAhead = 4;

    private SampleMatch? _match;
    private BatchValues[] _inputs = [];
    private BatchValues[] _targets = [];
    private int[] _sizes = [];
    private bool[] _isOwn = [];
    private AlignedBuffer?[] _values = [];
    private int[]?[] _indices = [];

    public int Count { get; private set; }

    public Batch Batch => new(_inputs, _targets, _sizes) { IgnoredIndex = _match!.IgnoredIndex };

    /// <summary>The values of an input, to write to; empty for indices, and before the first batch.</summary>
    public Span<float> Input(int index)
    {
        if (index >= _inputs.Length || _match!.Model.Inputs[index].HoldsIndices)
        {
            return [];
        }

        if (!_isOwn[index])
        {
            Memory<float> copy = OwnValues(index, _inputs[index].Values.Length);
            _inputs[index].Values.CopyTo(copy);
            Keep(index, copy);
        }

        return MemoryMarshal.AsMemory(_inputs[index].Values).Span;
    }

    /// <summary>The indices of an input, to write to; empty for values, and before the first batch.</summary>
    public Span<int> Indices(int index)
    {
        if (index >= _inputs.Length || !_match!.Model.Inputs[index].HoldsIndices)
        {
            return [];
        }

        if (!_isOwn[index])
        {
            Memory<int> copy = OwnIndices(index, _inputs[index].Indices.Length);
            _inputs[index].Indices.CopyTo(copy);
            _inputs[index] = new(copy);
            _isOwn[index] = true;
        }

        return MemoryMarshal.AsMemory(_inputs[index].Indices).Span;
    }

    public ReadOnlySpan<int> Labels(int index) => index < _targets.Length ? _targets[index].Indices.Span : [];

    public ReadOnlySpan<float> Targets(int index) => index < _targets.Length ? _targets[index].Values.Span : [];

    /// <summary>The target values of a training batch, to write to.</summary>
    public Span<float> TrainingTargets(int index) => MemoryMarshal.AsMemory(_targets[index].Values).Span;

    public void OpenTraining(DataLoader loader, int index, Workspace workspace)
    {
        ReadOnlySpan<int> samples = loader.SamplesOf(index);
        Open(loader, workspace, samples.Length);
        int ahead = loader.Shuffle ? SamplesAhead : 0;
        for (int i = 0; i < _inputs.Length; i++)
        {
            DataPart part = loader.Dataset.Inputs[_match!.Inputs[i]];
            int length = samples.Length * part.Length;
            if (part.HoldsIndices)
            {
                Memory<int> staged = workspace.StagedIndices(i, length);
                part.Gather(samples, staged.Span);
                _inputs[i] = new(staged);
                _isOwn[i] = true;
            }
            else
            {
                Memory<float> staged = workspace.StagedInput(i, length);
                part.Gather(samples, ahead, staged.Span);
                Keep(i, staged);
            }
        }

        for (int i = 0; i < _targets.Length; i++)
        {
            DataPart part = loader.Dataset.TargetParts[_match!.Targets[i]];
            int length = samples.Length * part.Length, own = _inputs.Length + i;
            if (part.HoldsIndices)
            {
                Memory<int> staged = _match.Fits ? workspace.StagedLabels(i, length) : OwnIndices(own, length);
                part.Gather(samples, staged.Span);
                _targets[i] = new(staged);
            }
            else
            {
                Memory<float> staged = _match.Fits ? workspace.StagedTargets(i, length) : OwnValues(own, length);
                part.Gather(samples, ahead, staged.Span);
                _targets[i] = new(staged);
            }
        }
    }

    public void OpenEvaluation(DataLoader loader, int index, Workspace workspace)
    {
        int start = index * loader.BatchSize, count = loader.SamplesOf(index).Length;
        Open(loader, workspace, count);
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i] = View(loader.Dataset.Inputs[_match!.Inputs[i]], i, start, count, out _isOwn[i]);
        }

        for (int i = 0; i < _targets.Length; i++)
        {
            _targets[i] = View(loader.Dataset.TargetParts[_match!.Targets[i]], _inputs.Length + i, start, count, out _);
        }
    }

    private BatchValues View(DataPart part, int place, int start, int count, out bool isOwn)
    {
        isOwn = false;
        if (part.HoldsIndices)
        {
            return new(part.View(start, count));
        }

        if (part.TryView(start, count, out ReadOnlyMemory<float> view))
        {
            return new(view);
        }

        isOwn = true;
        Memory<float> converted = OwnValues(place, count * part.Length);
        part.CopyValues(start, converted.Span);
        return new(converted);
    }

    private void Open(DataLoader loader, Workspace workspace, int count)
    {
        Count = count;
        if (_match is null || !_match.IsOf(workspace.Model, loader.Dataset))
        {
            _match = SampleMatch.Of(workspace.Model, loader.Dataset);
            _inputs = new BatchValues[_match.Inputs.Length];
            _targets = new BatchValues[_match.Targets.Length];
            _isOwn = new bool[_inputs.Length];
            _values = new AlignedBuffer?[_inputs.Length + _targets.Length];
            _indices = new int[]?[_inputs.Length + _targets.Length];
            _sizes = _match.Sizes(count);
        }

        _sizes[0] = count;
    }

    private void Keep(int input, Memory<float> values)
    {
        _inputs[input] = new(values);
        _isOwn[input] = true;
    }

    private Memory<float> OwnValues(int place, int length)
    {
        if (_values[place] is not { } buffer || buffer.Length < length)
        {
            _values[place] = buffer = new(length);
        }

        return buffer.Memory[..length];
    }

    private Memory<int> OwnIndices(int place, int length)
    {
        if (_indices[place] is not { } buffer || buffer.Length < length)
        {
            _indices[place] = buffer = new int[length];
        }

        return buffer.AsMemory(0, length);
    }
}
