namespace Minigrad.Kernels;

/// <summary>
/// What one row is compared with: -log p of the label counts <paramref name="First"/> times, that of the other label <paramref name="Second"/> times, that of
/// every class <paramref name="Smooth"/> times its weight.
/// </summary>
internal readonly record struct CrossEntropyRow(float First, float Second, float Smooth)
{
    public bool IsIgnored => First == 0f && Second == 0f && Smooth == 0f;
}
