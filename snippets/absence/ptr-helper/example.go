package demo

// show
type Patch struct {
	Name *string
	Age  *int
}

func to[T any](value T) *T { return &value }

func rename(name string) Patch { return Patch{Name: to(name)} }

// end
