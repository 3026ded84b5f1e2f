#include "cmd/cli.h"
#include "browse.h"

int main(int argc, char **argv)
{
	return cli_run(argc, argv, browse_run);
}
