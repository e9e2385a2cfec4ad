package demo

// show
type Node struct {
	Value       int
	Left, Right *Node
}

func sum(root *Node) (total int) {
	var walk func(*Node)
	walk = func(n *Node) {
		if n == nil {
			return
		}
		total += n.Value
		walk(n.Left)
		walk(n.Right)
	}
	walk(root)
	return total
}

// end
