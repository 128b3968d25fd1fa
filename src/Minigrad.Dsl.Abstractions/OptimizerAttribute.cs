namespace Minigrad;

/// <summary>
/// Makes a partial class an optimizer: from one scalar formula, the static method <c>Update</c>, it gets its hyper-parameters, what it remembers, and a fused,
/// vectorised loop over all parameters.
/// </summary>
/// <remarks>
/// <para>The parameters of <c>Update</c> say what they are: <c>ref float value</c> is the parameter's element, <c>float gradient</c> its gradient, each other
/// <c>ref float</c> a slot, at most two, which is 0 at first and saved with checkpoints, <c>long step</c> the number of the step from 1, and each other <c>float</c> a
/// hyper-parameter: it becomes a property and an argument of the constructor, with the parameter's default value. What depends on hyper-parameters and the step alone is computed once a step, in double precision.</para>
/// <para>A rule that measures a whole parameter has a second method, <c>float Direction</c>, which has the slots and runs first. <c>Update</c> then takes
/// <c>float direction</c> instead of the gradient, and may take <c>float valueNorm</c> and <c>float directionNorm</c>, the Euclidean norms over each parameter.</para>
/// </remarks>
/// <example>
/// <code>
/// [Optimizer]
/// public sealed partial class Heavy
/// {
///     private static void Update(ref float value, float gradient, ref float velocity, float learningRate = 0.1f, [HyperParameter(HyperParameterRange.BelowOne)] float momentum = 0.9f)
///     {
///         velocity = (momentum * velocity) + gradient;
///         value -= learningRate * velocity;
///     }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OptimizerAttribute : Attribute;
