namespace Minigrad;

/// <summary>What one run gave at a measured layer.</summary>
internal readonly record struct LsuvMeasurement(Moments Moments, float Minimum);
