namespace Minigrad.Kernels;

/// <summary>An index space and the operands over it.</summary>
internal struct MapSpace(int outer, int rows, int columns, View x0, View x1, View x2, View x3)
{
    public int Outer = outer;
    public int Rows = rows;
    public int Columns = columns;
    public View X0 = x0;
    public View X1 = x1;
    public View X2 = x2;
    public View X3 = x3;

    /// <summary>Joins axes that are one run of memory (or one repeated value) in every operand, so that rows are as long as can be.</summary>
    public void Simplify(int arity)
    {
        while (Rows > 1 && CanJoinRows(arity))
        {
            Columns *= Rows;
            Rows = Outer;
            Outer = 1;
            X0 = Shift(X0);
            X1 = Shift(X1);
            X2 = Shift(X2);
            X3 = Shift(X3);
        }
        if (Outer > 1 && Rows == 1)
        {
            Rows = Outer;
            Outer = 1;
            X0 = Shift(X0);
            X1 = Shift(X1);
            X2 = Shift(X2);
            X3 = Shift(X3);
            Simplify(arity);
        }
    }

    private static unsafe View Shift(View view) => new(view.Pointer, 0, view.OuterStride, view.ColumnStride);

    private readonly bool CanJoinRows(int arity) =>
        Joins(X0) && (arity < 2 || Joins(X1)) && (arity < 3 || Joins(X2)) && (arity < 4 || Joins(X3)) && (long)Columns * Rows <= int.MaxValue;

    private readonly bool Joins(View view) => view.RowStride == (long)view.ColumnStride * Columns;
}
