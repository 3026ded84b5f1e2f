/* The program: a command line, with the browser as one of its commands. */
#include "cmd/cli.h"
#include "browse.h"

int main(int argc, char **argv)
{
	return cli_run(argc, argv, browse_run, browse_judge);
}
