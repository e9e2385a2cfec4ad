package demo

// show
func each(items []string, visit func(string) error) error {
	for _, item := range items {
		if err := visit(item); err != nil {
			return err
		}
	}
	return nil
}

// end
