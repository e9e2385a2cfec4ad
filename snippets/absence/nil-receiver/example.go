package demo

// show
type Tree struct {
	Left, Right *Tree
	Value       int
}

func (t *Tree) Sum() int {
	if t == nil {
		return 0
	}
	return t.Value + t.Left.Sum() + t.Right.Sum()
}

// end
