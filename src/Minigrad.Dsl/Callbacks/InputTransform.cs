namespace Minigrad;

/// <summary>Changes the input of one batch in place.</summary>
/// <param name="input">The values, one sample after the other, row-major; writable. They are the batch's alone, the data set never changes.</param>
/// <param name="state">Where the fit is; in <see cref="Learner{TModel}.Evaluate"/> and Predict with epoch 0.</param>
public delegate void InputTransform(Span<float> input, TrainingState state);
