namespace Minigrad;

/// <content>Exact solutions to the nonlinear dynamics of learning in deep linear neural networks (Saxe, McClelland and Ganguli, 2014).</content>
public abstract partial record Initializer
{
    /// <summary>
    /// A matrix W with W·Wᵀ = gain²·I where it has at most as many rows as columns, else Wᵀ·W = gain²·I; all such matrices are equally likely. Rows are the outputs.
    /// </summary>
    /// <param name="Gain">The length of each row or column, from <see cref="Minigrad.Gain"/>; positive.</param>
    public sealed record Orthogonal(double Gain = Minigrad.Gain.Linear) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context)
        {
            int rows = Rows(context), columns = rows == 0 ? 0 : values.Length / rows;
            bool byRows = rows <= columns;
            (int count, int length) = byRows ? (rows, columns) : (columns, rows);
            double[][] vectors = new double[count][];
            for (int i = 0; i < count; i++)
            {
                vectors[i] = Draw(context.Key, i, length);
                MakeOrthonormal(vectors, i);
            }

            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < length; j++)
                {
                    values[byRows ? (i * columns) + j : (j * columns) + i] = (float)(Gain * vectors[i][j]);
                }
            }
        }

        internal override void Check(in InitializerContext context) => Rows(context);

        private static int Rows(in InitializerContext context) => context.Fans.Rows > 0
            ? context.Fans.Rows
            : throw new MinigradException(
                $"'{context.Name}' cannot begin orthogonal, because the axes that it sums over do not stand together at its beginning or end, so that it is no matrix: "
                + "use another initialiser, or reorder the axes of the weight.");

        private static double[] Draw(ulong key, int vector, int length)
        {
            double[] values = new double[length];
            for (int j = 0; j < length; j++)
            {
                values[j] = CounterRandom.Normal(key, ((ulong)vector * (ulong)length) + (ulong)j);
            }

            return values;
        }

        // Gram and Schmidt, twice: the second time takes away what rounding left the first time.
        private static void MakeOrthonormal(double[][] vectors, int index)
        {
            double[] own = vectors[index];
            for (int pass = 0; pass < 2; pass++)
            {
                for (int other = 0; other < index; other++)
                {
                    Subtract(own, vectors[other], Dot(own, vectors[other]));
                }
            }

            double scale = 1 / Math.Sqrt(Dot(own, own));
            for (int j = 0; j < own.Length; j++)
            {
                own[j] *= scale;
            }
        }

        private static double Dot(double[] a, double[] b)
        {
            double sum = 0;
            for (int j = 0; j < a.Length; j++)
            {
                sum += a[j] * b[j];
            }

            return sum;
        }

        private static void Subtract(double[] target, double[] other, double factor)
        {
            for (int j = 0; j < target.Length; j++)
            {
                target[j] -= factor * other[j];
            }
        }
    }
}
