using System.Runtime.CompilerServices;

namespace Minigrad;

/// <summary>Changes a model's parameters by their gradients. One optimizer may serve several models; it keeps a state for each.</summary>
/// <remarks>
/// <para>Groups and freezing choose parameters by <see cref="NamePattern"/>. They are applied to each model at its next step, which fails if a pattern matches none
/// of the model's parameters. Not safe for several threads at once.</para>
/// <para>An update rule of one's own derives from this class, names its hyper-parameters and slots, and writes <see cref="Update"/>, most simply as a struct for
/// <see cref="UpdateLoop"/>; or it is put together from parts, see <see cref="ComposedOptimizer"/>.</para>
/// </remarks>
/// <example>
/// Transfer learning: the first layers stay, the others learn more slowly the farther they are from the head, and one schedule drives them all.
/// <code>
/// AdamW optimizer = new(1e-3f) { ExemptBiasesAndNorms = true };
/// optimizer.Freeze(nameof(DigitNet.Stem));
/// optimizer.SpreadLearningRate(0.1f, nameof(DigitNet.Down1), nameof(DigitNet.Down2), nameof(DigitNet.Head));
/// optimizer.Set(nameof(AdamW.WeightDecay), 0.1f, nameof(DigitNet.Head));
/// </code>
/// A rule of one's own:
/// <code>
/// public sealed class SignSgd(float learningRate) : Optimizer(learningRate)
/// {
///     protected override void Update(in UpdateRun run) => UpdateLoop.Run(new Rule(run[nameof(LearningRate)]), run.Values, run.Gradients);
///
///     private readonly struct Rule(float rate) : IUpdate
///     {
///         public static int SlotCount => 0;
///
///         [MethodImpl(MethodImplOptions.AggressiveInlining)]
///         public V Invoke&lt;S, V&gt;(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd&lt;V&gt; where V : struct =>
///             S.Subtract(target, S.Select(S.GreaterThan(operand, S.Zero), S.Create(rate), S.Select(S.LessThan(operand, S.Zero), S.Create(-rate), S.Zero)));
///     }
/// }
/// </code>
/// </example>
public abstract partial class Optimizer
{
    private readonly HyperParameterTable _table;
    private readonly ConditionalWeakTable<ParameterSet, OptimizerState> _states = [];

    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="others">The other hyper-parameters of the rule, named by their properties.</param>
    /// <exception cref="MinigradException">A value is out of its range, or two have one name.</exception>
    protected Optimizer(float learningRate, params ReadOnlySpan<HyperParameter> others)
    {
        _table = new(GetType().Name);
        _table.Declare(HyperParameter.NotNegative(nameof(LearningRate), learningRate));
        foreach (HyperParameter other in others)
        {
            _table.Declare(other);
        }
    }

    /// <summary>Creates an optimizer that wraps another one: both have the same hyper-parameters, groups and freezing.</summary>
    /// <param name="inner">The other one.</param>
    /// <param name="added">The hyper-parameters that this one adds.</param>
    /// <exception cref="MinigradException">A value is out of its range, or two have one name.</exception>
    private protected Optimizer(Optimizer inner, params ReadOnlySpan<HyperParameter> added)
    {
        ArgumentNullException.ThrowIfNull(inner);
        _table = inner._table;
        _table.Owner = $"{GetType().Name}({_table.Owner})";
        foreach (HyperParameter hyperParameter in added)
        {
            _table.Declare(hyperParameter);
        }
    }

    /// <summary>The names of what the rule remembers for each parameter element; empty for a rule that remembers nothing.</summary>
    public virtual IReadOnlyList<string> Slots => [];

    /// <summary>What messages and checkpoints call it: the class's name, with the wrapped optimizer's in parentheses.</summary>
    internal string Name => _table.Owner;

    /// <summary>Changes all parameters of the model once, but for the frozen ones. Gradients stay as they are.</summary>
    /// <param name="model">The model, after a backward pass.</param>
    /// <exception cref="MinigradException">The model has no gradients yet, a pattern matches none of its parameters, or one parameter belongs to two groups.</exception>
    public void Step(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ParameterSet parameters = model.Parameters;
        _ = parameters.Gradients;
        OptimizerState state = StateOf(model);
        foreach (ParameterRun run in state.Begin(_table, model))
        {
            Update(new(_table, state, parameters, run));
        }
    }

    /// <summary>What the optimizer remembers of a model: read and written by checkpoints.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The state; one of no steps if there was none.</returns>
    public OptimizerState StateOf(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!_states.TryGetValue(model.Parameters, out OptimizerState? state))
        {
            state = new(_table.Owner, model.Parameters, Slots);
            _states.Add(model.Parameters, state);
        }

        return state;
    }

    /// <summary>Forgets a model's state. Hyper-parameters, groups and what is frozen stay.</summary>
    /// <param name="model">The model.</param>
    public void ResetState(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _states.Remove(model.Parameters);
    }

    /// <summary>The update rule.</summary>
    /// <param name="run">Parameters with the same hyper-parameters: all of a model if nothing is grouped, frozen or exempt.</param>
    protected internal abstract void Update(in UpdateRun run);
}
