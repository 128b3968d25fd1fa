namespace Minigrad.TestKit.Oracle;

/// <summary>Rows of a table by index, and the gradient of the table, element by element.</summary>
internal static class Lookup
{
    public static Tensor Forward(Tensor indices, Tensor table)
    {
        int columns = table.Shape[1];
        return Tensor.From([.. indices.Shape, columns], i => table.Values[((int)indices.Values[i / columns] * columns) + (i % columns)]);
    }

    public static Tensor Gradient(Tensor indices, Tensor dy, int[] shape)
    {
        Tensor gradient = Tensor.Zeros(shape);
        for (int i = 0; i < dy.Values.Length; i++)
        {
            gradient.Values[((int)indices.Values[i / shape[1]] * shape[1]) + (i % shape[1])] += dy.Values[i];
        }

        return gradient;
    }
}
