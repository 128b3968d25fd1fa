using System.Globalization;

namespace Minigrad.Testing;

/// <summary>Compares gradients with finite differences of a function, along single elements and along random directions.</summary>
/// <param name="objective">The function of all values as they are.</param>
/// <param name="options">How much is tried, and what is allowed.</param>
internal sealed class GradientCheck(Func<double> objective, GradientOptions options)
{
    private const int Shown = 10;
    private readonly Random _random = new(options.Seed);
    private readonly List<string> _failures = [];
    private int _tried;

    /// <summary>Tries the elements and directions of some values, which are as before on return.</summary>
    public void Compare(Differentiated one)
    {
        int count = one.Values.Length;
        int[] order = [.. Enumerable.Range(0, count)];
        _random.Shuffle(order);
        foreach (int element in order.Take(options.Elements).Order())
        {
            float[] direction = new float[count];
            direction[element] = 1;
            Compare(one, $"{one.Name}{Comparison.Index(one.Shape, element)}", direction, ofOneElement: true);
        }

        for (int i = 0; i < options.Directions && count > 1; i++)
        {
            Compare(one, $"{one.Name}, along a random direction", [.. one.Values.Select(_ => _random.Next(2) == 0 ? -1f : 1f)], ofOneElement: false);
        }
    }

    /// <summary>Throws unless all that was tried agrees.</summary>
    public void Complete(string model)
    {
        if (_failures.Count > 0)
        {
            string more = _failures.Count > Shown ? $"\n  … and {_failures.Count - Shown} more" : "";
            throw new ExpectationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{model}: {_failures.Count} of {_tried} derivatives are not those of finite differences; allowed is {options.Absolute:G3} + {options.Relative:G3} · |derivative| + the difference's own error.\n{string.Join('\n', _failures.Take(Shown))}{more}"));
        }
    }

    private void Compare(Differentiated one, string what, float[] direction, bool ofOneElement)
    {
        float[] moved = new float[direction.Length];
        double At(double step)
        {
            for (int i = 0; i < moved.Length; i++)
            {
                moved[i] = (float)(one.Values[i] + (step * direction[i]));
            }

            one.Set(moved);
            return objective();
        }

        double gradient = one.Gradient.Zip(direction, (slope, part) => (double)slope * part).Sum();
        Slope slope = Slope.Of(At, FirstStep(one.Values));
        one.Set(one.Values);
        _tried++;
        if (!slope.Allows(gradient, ofOneElement, options))
        {
            _failures.Add(string.Create(CultureInfo.InvariantCulture, $"  {what}: gradient {gradient:G6}, finite difference {slope.Value:G6} ± {slope.Error:G2}"));
        }
    }

    // A quarter of what the values are on average (root of the mean square); zeros move as if they were 0.1.
    private static double FirstStep(float[] values) => 0.25 * Math.Max(0.1, Math.Sqrt(values.Average(value => (double)value * value)));
}
