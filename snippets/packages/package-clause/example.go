// show
package demo

func Port() int { return 80 }

// end
