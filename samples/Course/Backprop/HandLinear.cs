using Minigrad;

namespace Course.Backprop;

/// <summary>A linear layer by hand, in double precision: y = x·Wᵀ + b, with W <c>out in</c>.</summary>
internal sealed class HandLinear(Parameter weight, Parameter bias)
{
    private double[] _input = [];

    private int Out => weight.Shape[0];

    private int In => weight.Shape[1];

    /// <summary>∂loss/∂W, <c>out in</c>.</summary>
    public double[] WeightGradient { get; } = new double[weight.Length];

    /// <summary>∂loss/∂b, <c>out</c>.</summary>
    public double[] BiasGradient { get; } = new double[bias.Length];

    /// <summary>y from x, <c>batch in</c> to <c>batch out</c>; x is kept for the backward pass.</summary>
    public double[] Forward(double[] input)
    {
        _input = input;
        int batch = input.Length / In;
        double[] output = new double[batch * Out];
        for (int n = 0; n < batch; n++)
        {
            for (int o = 0; o < Out; o++)
            {
                double sum = bias.Values[o];
                for (int i = 0; i < In; i++)
                {
                    sum += input[(n * In) + i] * weight.Values[(o * In) + i];
                }

                output[(n * Out) + o] = sum;
            }
        }

        return output;
    }

    /// <summary>From ∂loss/∂y to ∂loss/∂x = dy·W, with dW = dyᵀ·x and db = Σ dy on the way.</summary>
    public double[] Backward(double[] gradient)
    {
        double[] inputGradient = new double[_input.Length];
        for (int n = 0; n < gradient.Length / Out; n++)
        {
            for (int o = 0; o < Out; o++)
            {
                double dy = gradient[(n * Out) + o];
                BiasGradient[o] += dy;
                for (int i = 0; i < In; i++)
                {
                    WeightGradient[(o * In) + i] += dy * _input[(n * In) + i];
                    inputGradient[(n * In) + i] += dy * weight.Values[(o * In) + i];
                }
            }
        }

        return inputGradient;
    }
}
