package demo

// show
type Node struct {
	Value int
	Next  *Node
}

func (n *Node) Sum() (total int) {
	for ; n != nil; n = n.Next {
		total += n.Value
	}
	return total
}

// end
