using System.Runtime.CompilerServices;

namespace Minigrad;

/// <summary>Changes a model's parameters by their gradients. One optimizer may serve several models; it keeps a state for each.</summary>
/// <remarks>
/// An update rule derives from this class, takes its settings in the constructor and writes <see cref="Update"/> as one pass over the flat arrays.
/// Not safe for several threads at once.
/// </remarks>
public abstract class Optimizer
{
    private readonly ConditionalWeakTable<ParameterSet, OptimizerState> _states = [];

    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <exception cref="MinigradException">The learning rate is negative or not finite.</exception>
    protected Optimizer(float learningRate) => LearningRate = learningRate;

    /// <summary>The step size, at least 0; a schedule may set it before each step.</summary>
    /// <exception cref="MinigradException">The value is negative or not finite.</exception>
    public float LearningRate
    {
        get;
        set => field = HyperParameter.NotNegative(this, nameof(LearningRate), value);
    }

    /// <summary>Changes all parameters of the model once. Gradients stay as they are.</summary>
    /// <param name="model">The model, after a backward pass.</param>
    /// <exception cref="MinigradException">The model has no gradients yet.</exception>
    public void Step(IModel model)
    {
        ParameterSet parameters = model.Parameters;
        Span<float> gradients = parameters.Gradients;
        if (!_states.TryGetValue(parameters, out OptimizerState? state))
        {
            state = new(parameters.Values.Length);
            _states.Add(parameters, state);
        }

        state.Step++;
        Update(parameters.Values, gradients, state);
    }

    /// <summary>The update rule.</summary>
    /// <param name="values">All parameters of a model, with the zero padding between them, which the rule must leave zero where gradient and state are zero.</param>
    /// <param name="gradients">The gradients in the same layout.</param>
    /// <param name="state">What the rule remembers of this model.</param>
    protected abstract void Update(Span<float> values, ReadOnlySpan<float> gradients, OptimizerState state);
}
