package demo

// show
func merge(a, b <-chan int, visit func(int)) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil // this case never fires again
				continue
			}
			visit(v)
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			visit(v)
		}
	}
}

// end
