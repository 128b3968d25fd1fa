using System.Globalization;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Passes;
using Xunit;

namespace Minigrad.TestKit.Oracle;

/// <summary>Holds a graph's gradients to central finite differences in double precision.</summary>
public static class Gradients
{
    private const double Step = 1e-6;

    private const int ElementsTried = 6;

    /// <summary>
    /// What a training graph differentiates: its loss, or without one <c>Σ output · outputGradient</c> over all outputs.
    /// </summary>
    public static double Objective(Graph graph, GraphInputs inputs)
    {
        GraphValues values = GraphInterpreter.Evaluate(graph, inputs);
        return graph.Outputs.Any(output => output.Kind == OutputKind.Loss)
            ? values.Loss
            : inputs.OutputGradients.Sum(output => values.Find(OutputKind.Prediction, output.Key)!.Values.Zip(output.Value.Values, (y, dy) => y * dy).Sum());
    }

    /// <summary>The derivative of <paramref name="f"/> by each element of <paramref name="x"/>, which is changed and restored.</summary>
    public static Tensor Numeric(Func<double> f, Tensor x)
    {
        double here = f();
        return Tensor.From(x.Shape, i => Differentiate(f, here, x, Unit(x, i)).Central);
    }

    /// <summary>
    /// Fails unless the graph's gradients, by every parameter, every input and every output of a layer that it shows, are what finite differences give: of each element, or of
    /// some and of a random direction where there are many.
    /// </summary>
    /// <param name="graph">A training graph.</param>
    /// <param name="inputs">Values for its sources; restored on return.</param>
    /// <param name="tolerance">The error allowed, relative to the gradient, and absolute below 1.</param>
    public static void Verify(Graph graph, GraphInputs inputs, double tolerance = 1e-6)
    {
        GraphValues values = GraphInterpreter.Evaluate(graph, inputs);
        Graph forward = Forward(graph);
        double here = Objective(forward, inputs);
        foreach ((string name, Tensor x, Tensor gradient) in Differentiated(values, inputs))
        {
            Assert.Equal(x.Shape, gradient.Shape);
            foreach ((string what, double[] direction) in Directions(x))
            {
                double actual = gradient.Values.Zip(direction, (slope, part) => slope * part).Sum();
                Differences numeric = Differentiate(() => Objective(forward, inputs), here, x, direction);
                Assert.True(numeric.Allows(actual, tolerance), Message(graph, $"{name}, {what},", actual, numeric));
            }
        }
    }

    private static IEnumerable<(string Name, Tensor X, Tensor Gradient)> Differentiated(GraphValues values, GraphInputs inputs)
    {
        foreach ((int index, Tensor parameter) in inputs.Parameters)
        {
            yield return ($"parameter {index}", parameter, values.ParameterGradient(index) ?? Tensor.Zeros(parameter.Shape));
        }

        foreach ((int index, Tensor input) in inputs.Inputs)
        {
            if (values.Find(OutputKind.InputGradient, index) is { } gradient)
            {
                yield return ($"input {index}", input, gradient);
            }
        }

        Func<int, Tensor, Tensor> observe = inputs.Observe;
        foreach ((_, int layer) in values.Keys.Where(key => key.Kind == OutputKind.LayerGradient))
        {
            Tensor gradient = values.Find(OutputKind.LayerGradient, layer)!;
            Tensor change = Tensor.Zeros(gradient.Shape);
            inputs.Observe = (shown, output) => shown == layer ? Tensor.From(output.Shape, i => output.Values[i] + change.Values[i]) : output;
            yield return ($"layer {layer}", change, gradient);
            inputs.Observe = observe;
        }
    }

    private static IEnumerable<(string What, double[] Direction)> Directions(Tensor x)
    {
        int count = x.Values.Length;
        int step = Math.Max(1, count / ElementsTried);
        for (int i = 0; i < count; i += step)
        {
            yield return ($"element {i}", Unit(x, i));
        }

        if (step > 1)
        {
            Random random = new(count);
            yield return ("a random direction", [.. x.Values.Select(_ => random.NextDouble() - 0.5)]);
        }
    }

    private static double[] Unit(Tensor x, int i) => [.. Enumerable.Range(0, x.Values.Length).Select(other => other == i ? 1.0 : 0.0)];

    private static string Message(Graph graph, string what, double actual, Differences numeric) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The gradient of {what} is {actual:G9}, but finite differences give {numeric.Central:G9}.\n{GraphPrinter.Print(graph)}");

    // The gradients themselves need not be computed again for each difference.
    private static Graph Forward(Graph graph) =>
        DeadNodes.Remove(graph with { Outputs = graph.Outputs.Where(output => output.Kind is OutputKind.Loss or OutputKind.Prediction).ToEquatableArray() });

    private static Differences Differentiate(Func<double> f, double here, Tensor x, double[] direction)
    {
        double[] values = [.. x.Values];
        double At(double step)
        {
            for (int i = 0; i < values.Length; i++)
            {
                x.Values[i] = values[i] + (step * direction[i]);
            }

            return f();
        }

        Differences differences = new((here - At(-Step)) / Step, (At(Step) - here) / Step);
        values.CopyTo(x.Values, 0);
        return differences;
    }
}
