namespace Course.Backprop;

/// <summary>The mean squared error by hand: loss = Σ (y - t)² / n; its gradient is 2 (y - t) / n.</summary>
internal sealed class HandSquaredError
{
    private double[] _difference = [];

    /// <summary>The loss of outputs and targets, one each a sample.</summary>
    public double Forward(double[] output, ReadOnlySpan<float> targets)
    {
        _difference = new double[output.Length];
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            _difference[i] = output[i] - targets[i];
            sum += _difference[i] * _difference[i];
        }

        return sum / output.Length;
    }

    /// <summary>∂loss/∂y.</summary>
    public double[] Backward() => Array.ConvertAll(_difference, difference => 2 * difference / _difference.Length);
}
