using System.Numerics;
using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>Finds where the first value that is not finite comes from.</summary>
internal static class NonFinite
{
    /// <summary>
    /// Runs the forward pass of a batch in training mode once more, with the same dropout, and says what is first not finite: the name of an input or of a layer. Null where
    /// every layer's output is finite, or the model cannot show them. The running statistics are as before afterwards; hooks of others see nothing.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="batch">The batch of the last forward pass; its memory may be the workspace's.</param>
    /// <param name="workspace">The workspace of that pass. Its output is computed anew, and the next backward pass needs a forward pass of its own.</param>
    public static string? FirstLayer(IModel model, in Batch batch, Workspace workspace)
    {
        for (int i = 0; i < model.Description.Inputs.Count; i++)
        {
            if (!IsFinite(batch.InputValues(i)))
            {
                return model.Description.Inputs[i].Name;
            }
        }

        if (!model.Layers.All(layer => layer.CanBeHooked))
        {
            return null;
        }

        string? first = null;
        float[] buffers = model.Buffers.Values.ToArray();
        try
        {
            using HookHandle hook = model.Layers.Hook(seen => first ??= IsFinite(seen.Values) ? null : seen.Layer.Name, inEvaluation: false);
            workspace.BeginRepetition(hook);
            model.Forward(batch, workspace);
            return first;
        }
        finally
        {
            workspace.EndRepetition();
            buffers.CopyTo(model.Buffers.Values);
        }
    }

    /// <summary>Whether no value is NaN or infinite.</summary>
    public static bool IsFinite(ReadOnlySpan<float> values)
    {
        // 0 · x is 0 for a finite x, else NaN, which stays in the sum.
        Vector<float> sum = default;
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (Vector<float> vector in vectors)
        {
            sum += vector * 0f;
        }

        float rest = Vector.Sum(sum);
        foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            rest += value * 0f;
        }

        return rest == 0;
    }
}
