package demo

// show
var prefix string

var greeting = greet() // prefix is still empty

func greet() string { return prefix + "Ada" }

func init() { prefix = "Hello " }

// end
