namespace Minigrad.Testing;

/// <summary>A batch in memory of its own, whose inputs can be changed.</summary>
internal sealed class BatchCopy
{
    private readonly float[][] _inputs;
    private readonly BatchValues[] _inputValues;
    private readonly BatchValues[] _targets;
    private readonly int[] _sizes;
    private readonly int? _ignored;

    public BatchCopy(ModelDescription description, in Batch batch)
    {
        _inputs = new float[description.Inputs.Count][];
        _inputValues = new BatchValues[_inputs.Length];
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i] = batch.InputValues(i).ToArray();
            _inputValues[i] = description.Inputs[i].HoldsIndices ? batch.InputIndices(i).ToArray() : _inputs[i];
        }

        _targets = new BatchValues[description.Targets.Count];
        for (int i = 0; i < _targets.Length; i++)
        {
            _targets[i] = description.Targets[i].Kind == TargetKind.Labels ? batch.TargetLabels(i).ToArray() : batch.TargetValues(i).ToArray();
        }

        _sizes = batch.Sizes.ToArray();
        _ignored = batch.IgnoredIndex;
    }

    public ReadOnlySpan<int> Sizes => _sizes;

    public Batch Batch => new(_inputValues, _targets, _sizes) { IgnoredIndex = _ignored };

    /// <summary>The values of an input, writable; empty where it holds indices.</summary>
    public float[] Input(int index) => _inputs[index];
}
