namespace Course.Backprop;

/// <summary>ReLU by hand: y = max(x, 0); its gradient passes where x was positive.</summary>
internal sealed class HandRelu
{
    private double[] _input = [];

    /// <summary>y from x.</summary>
    public double[] Forward(double[] input)
    {
        _input = input;
        return Array.ConvertAll(input, x => Math.Max(x, 0));
    }

    /// <summary>From ∂loss/∂y to ∂loss/∂x.</summary>
    public double[] Backward(double[] gradient)
    {
        double[] inputGradient = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            inputGradient[i] = _input[i] > 0 ? gradient[i] : 0;
        }

        return inputGradient;
    }
}
