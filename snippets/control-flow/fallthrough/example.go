package demo

// show
func rights(role string) (list []string) {
	switch role {
	case "admin":
		list = append(list, "delete")
		fallthrough
	case "editor":
		list = append(list, "write")
		fallthrough
	default:
		list = append(list, "read")
	}
	return list
}

// end
