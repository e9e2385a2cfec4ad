package demo

import "net"

func serve(c net.Conn) {}

// show
func Accept(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			continue
		}
		defer c.Close() // the loop never ends
		serve(c)
	}
}

// end
