namespace Minigrad;

/// <summary>When a hook runs.</summary>
[Flags]
public enum HookPoints
{
    /// <summary>After the layer computed its output.</summary>
    Forward = 1,

    /// <summary>In the backward pass, when the loss's gradient by the layer's output is complete.</summary>
    Backward = 2,

    /// <summary>Both.</summary>
    Both = Forward | Backward,
}
