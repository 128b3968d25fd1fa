namespace Minigrad;

/// <summary>Where a result of the last run is.</summary>
/// <param name="Region">The layout that it is in; null while there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Length">The number of floats.</param>
internal readonly record struct WorkspaceValue(WorkspaceRegion? Region, string Name, int Slot, int Length);
