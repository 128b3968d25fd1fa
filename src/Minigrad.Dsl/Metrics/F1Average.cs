namespace Minigrad;

/// <summary>How F1 scores of several classes become one number.</summary>
public enum F1Average
{
    /// <summary>The mean of the classes' scores: each class counts the same. Classes that neither occur nor are predicted are left out.</summary>
    Macro,

    /// <summary>The score of all rows together: each row counts the same. With one label for each row it equals the accuracy.</summary>
    Micro,
}
