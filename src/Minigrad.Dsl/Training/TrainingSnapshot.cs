namespace Minigrad;

/// <summary>Everything that training changes, to go back to: weights, buffers, gradients, the optimizer's state and learning rate, the order of samples, dropout's position.</summary>
internal sealed class TrainingSnapshot
{
    private readonly IModel _model;
    private readonly Optimizer _optimizer;
    private readonly DataLoader _loader;
    private readonly Workspace _workspace;
    private readonly float[] _values;
    private readonly float[] _buffers;
    private readonly float[] _gradients;
    private readonly OptimizerState _state;
    private readonly float _learningRate;
    private readonly int _epoch;
    private readonly ulong _step;

    public TrainingSnapshot(IModel model, Optimizer optimizer, DataLoader loader, Workspace workspace)
    {
        _model = model;
        _optimizer = optimizer;
        _loader = loader;
        _workspace = workspace;
        _values = model.Parameters.Values.ToArray();
        _buffers = model.Buffers.Values.ToArray();
        _gradients = model.Parameters.HasGradients ? model.Parameters.Gradients.ToArray() : [];
        _state = optimizer.StateOf(model).Copy();
        _learningRate = optimizer.LearningRate;
        _epoch = loader.Epoch;
        _step = workspace.Step;
    }

    public void Restore()
    {
        _values.CopyTo(_model.Parameters.Values);
        _buffers.CopyTo(_model.Buffers.Values);
        _model.Parameters.ZeroGradients();
        if (_gradients.Length > 0)
        {
            _gradients.CopyTo(_model.Parameters.Gradients);
        }

        _optimizer.StateOf(_model).CopyFrom(_state);
        _optimizer.LearningRate = _learningRate;
        _loader.BeginEpoch(_epoch);
        _workspace.Step = _step;
    }
}
