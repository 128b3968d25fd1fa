namespace Minigrad.TestKit.Oracle;

/// <summary>What an einsum text means, by brute force and without the compiler: every assignment of its labels adds one product to one element.</summary>
public static class EinsumReference
{
    /// <summary>The result of a text in either form; an ellipsis broadcasts, its axes aligned from the right.</summary>
    public static Tensor Evaluate(string text, params Tensor[] operands)
    {
        string[] sides = text.Split("->");
        string[][] terms = [.. sides[0].Split(',').Select(term => Labels(term, text))];
        int[] under = [.. terms.Select((term, i) => operands[i].Rank - term.Count(label => label != "..."))];
        int most = terms.Select((term, i) => term.Contains("...") ? under[i] : 0).DefaultIfEmpty(0).Max();
        string[][] labels = [.. terms.Select((term, i) => Write(term, under[i]))];
        string[] output = Write(Labels(sides[1], text), most);
        Dictionary<string, int> sizes = [];
        for (int i = 0; i < labels.Length; i++)
        {
            for (int axis = 0; axis < labels[i].Length; axis++)
            {
                sizes[labels[i][axis]] = sizes.TryGetValue(labels[i][axis], out int known) && known != 1 ? known : operands[i].Shape[axis];
            }
        }

        string[] all = [.. sizes.Keys];
        Tensor y = Tensor.Zeros([.. output.Select(label => sizes.GetValueOrDefault(label, 1))]);
        foreach (int[] at in Tensor.Indices([.. all.Select(label => sizes[label])]))
        {
            int[] Index(string[] term, Tensor tensor) =>
                [.. term.Select((label, axis) => tensor.Shape[axis] == 1 || label == "1" ? 0 : at[Array.IndexOf(all, label)])];
            double product = 1;
            for (int i = 0; i < operands.Length; i++)
            {
                product *= operands[i][Index(labels[i], operands[i])];
            }

            y[Index(output, y)] += product;
        }

        return y;
    }

    private static string[] Labels(string term, string text)
    {
        if (text.Any(char.IsWhiteSpace))
        {
            return term.Replace("...", " ... ").Split((char[])[' '], StringSplitOptions.RemoveEmptyEntries);
        }

        string marked = term.Replace("...", "\n");
        return [.. marked.Select(letter => letter == '\n' ? "..." : $"{letter}")];
    }

    private static string[] Write(string[] term, int under) =>
        [.. term.SelectMany(label => label == "..." ? Enumerable.Range(0, under).Select(k => $"...{under - k}") : [label])];
}
